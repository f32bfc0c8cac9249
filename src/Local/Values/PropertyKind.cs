namespace Messaging.Local.Values;

/// <summary>The types a property can have. The numbers are stored.</summary>
internal enum PropertyKind : byte
{
    Text = 1,
    Binary = 2,
    Int32 = 3,
    Int64 = 4,
    Double = 5,
    False = 6,
    True = 7,
    Moment = 8,
    Guid = 9,
}
