using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Messaging.Local.Tests.Tables;

public sealed class Person : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    [DataMember(Name = "fullName")]
    public string? Name { get; set; }

    public int Born { get; set; }

    public long? Visits { get; set; }

    public string? Nickname { get; set; }

    [IgnoreDataMember]
    public string? Computed { get; set; }
}
