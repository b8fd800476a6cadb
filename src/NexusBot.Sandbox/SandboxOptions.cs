using Microsoft.Extensions.Logging;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox;

public sealed class SandboxOptions
{
    /// <summary>0 takes any free one.</summary>
    public int Port { get; set; }

    /// <summary>Fills the world before the first bot can see it.</summary>
    public Action<SandboxWorld>? Seed { get; set; }

    /// <summary>True time, by which ids, heartbeats and limits go.</summary>
    public TimeProvider WireClock { get; set; } = TimeProvider.System;

    /// <summary>Where the Sandbox logs; nowhere when null.</summary>
    public ILoggerFactory? Logging { get; set; }

    public GatewayOptions Gateway { get; } = new();
    public RateLimitOptions RateLimits { get; } = new();

    /// <summary>
    /// A folder for <c>rest.jsonl</c> and <c>gateway.jsonl</c>, a record of everything said. Null records into a new folder below the one that
    /// the environment variable <c>SANDBOX_RECORDINGS</c> names, and nowhere without it.
    /// </summary>
    public string? RecordTo { get; set; }

    /// <summary>Whether the last of what was said can be read on the page, and over the control API. It costs a copy of every answer.</summary>
    public bool ShowsWire { get; set; }
}
