namespace NexusBot.Core.Members;

/// <summary>A zone that is offered: its IANA id, and a label with the time it is there, like "Africa/Nairobi — 14:05".</summary>
public sealed record ZoneChoice(string Id, string Label);
