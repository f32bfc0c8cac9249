#nullable disable
namespace Azure.Data.Tables;

public sealed partial class TableEntity : ITableEntity
{
    private const string ETagKey = "odata.etag";

    private readonly Dictionary<string, object> _values;

    public TableEntity() => _values = new Dictionary<string, object>();

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) =>
        _values = values is null ? new Dictionary<string, object>() : new Dictionary<string, object>(values);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => _values[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => _values[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _values[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(ETagKey));
        set => _values[ETagKey] = value.ToString();
    }

    public string GetString(string key) => (string)Typed(key, typeof(string));

    public byte[] GetBinary(string key) => (byte[])Typed(key, typeof(byte[]));

    public BinaryData GetBinaryData(string key) =>
        Find(key) is byte[] bytes ? new BinaryData(bytes) : (BinaryData)Typed(key, typeof(BinaryData));

    public bool? GetBoolean(string key) => (bool?)Typed(key, typeof(bool));

    public DateTime? GetDateTime(string key) =>
        Find(key) is DateTimeOffset moment ? moment.UtcDateTime : (DateTime?)Typed(key, typeof(DateTime));

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Find(key) is DateTime moment ? new DateTimeOffset(moment) : (DateTimeOffset?)Typed(key, typeof(DateTimeOffset));

    public double? GetDouble(string key) => (double?)Typed(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Typed(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Typed(key, typeof(int));

    public long? GetInt64(string key) => (long?)Typed(key, typeof(long));

    private object Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _values.GetValueOrDefault(key);
    }

    private object Typed(string key, Type type)
    {
        var value = Find(key);
        return value is null || type.IsInstanceOfType(value)
            ? value
            : throw new InvalidOperationException($"The property {key} is a {value.GetType()}, not a {type}.");
    }
}
