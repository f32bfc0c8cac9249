using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Flows;

internal sealed class ValueJsonConverter : JsonConverter<Value>
{
    public override bool HandleNull => true;

    public override Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => Value.None,
        JsonTokenType.True => Value.Of(true),
        JsonTokenType.False => Value.Of(false),
        JsonTokenType.String => Value.Of(reader.GetString()),
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => Value.Of(number),
        JsonTokenType.Number => Value.Of(JsonElement.ParseValue(ref reader).GetRawText()), // As it was written: no decimal holds it.
        JsonTokenType.StartArray => ReadList(ref reader, options),
        _ => ReadMap(ref reader, options),
    };

    public override void Write(Utf8JsonWriter writer, Value value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Value.Text text:
                writer.WriteStringValue(text.Content);
                break;
            case Value.Number number:
                writer.WriteNumberValue(number.Amount);
                break;
            case Value.YesNo answer:
                writer.WriteBooleanValue(answer.Yes);
                break;
            case Value.List list:
                WriteList(writer, list, options);
                break;
            case Value.Map map:
                WriteMap(writer, map, options);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private Value.List ReadList(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = new List<Value>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, typeof(Value), options));
        }

        return new(items);
    }

    private Value.Map ReadMap(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var fields = new Dictionary<string, Value>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            _ = reader.Read();
            fields[name] = Read(ref reader, typeof(Value), options);
        }

        return new(fields);
    }

    private void WriteList(Utf8JsonWriter writer, Value.List list, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items)
        {
            Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    private void WriteMap(Utf8JsonWriter writer, Value.Map map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map.Fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value, options);
        }

        writer.WriteEndObject();
    }
}
