namespace Messaging.Functions.Tests.Observing;

/// <summary>Tests beside which no other runs: what they do, or measure, is of the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
