using Messaging.Flows.Yaml;

namespace Messaging.Flows.Templates;

/// <summary>A place in a flow's file where something is read, and whether the flow says there what it does without it.</summary>
internal sealed record PathRead(ValuePath Path, Mark At, bool MayBeMissing);
