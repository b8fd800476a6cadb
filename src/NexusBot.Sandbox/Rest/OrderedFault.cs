namespace NexusBot.Sandbox.Rest;

/// <summary>A fault that waits for the next calls of a route.</summary>
internal sealed record OrderedFault(ulong Number, string Method, string Path, RestFault Fault, int Times);
