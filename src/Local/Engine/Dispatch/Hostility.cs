namespace Messaging.Local.Engine.Dispatch;

public sealed record Hostility(int Seed);
