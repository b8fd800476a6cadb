using System.Text.Json;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>What goes wrong until it is taken back, and what waits for the call that it is to spoil.</summary>
internal sealed class FaultsInForce(SandboxWorld world, GatewayServer gateway, RestFaults rest)
{
    /// <summary>Writes each as it is ordered, those of routes with the number by which one is taken back.</summary>
    public void Write(Utf8JsonWriter json)
    {
        WorldView.WriteArray(json, "faults", OfGateway().Concat(OfGuilds()).Concat(rest.Waiting.Select(OfRoute)), write =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        });
    }

    public void TakeBack()
    {
        rest.Clear();
        gateway.RefusesConnections = false;
        foreach (var guild in world.Guilds.List())
            world.Guilds.SetUnavailable(guild.Id, unavailable: false);
    }

    private IEnumerable<Action<Utf8JsonWriter>> OfGateway()
    {
        if (gateway.RefusesConnections)
        {
            yield return json =>
            {
                json.WriteString("where", "gateway");
                json.WriteString("kind", "refuse");
            };
        }
    }

    private IEnumerable<Action<Utf8JsonWriter>> OfGuilds() => world.Guilds.List().Where(guild => guild.Unavailable).Select(guild => new Action<Utf8JsonWriter>(json =>
    {
        json.WriteString("where", "guild");
        json.WriteId("guild_id", guild.Id);
    }));

    private static Action<Utf8JsonWriter> OfRoute(OrderedFault ordered) => json =>
    {
        var fault = ordered.Fault;
        json.WriteString("where", "rest");
        json.WriteNumber("number", ordered.Number);
        json.WriteString("method", ordered.Method);
        json.WriteString("path", ordered.Path);
        json.WriteIfSet("status", fault.Status);
        if (fault.RetryAfter is { } retryAfter)
            json.WriteNumber("retry_after_seconds", retryAfter.TotalSeconds);
        if (fault.Delay > TimeSpan.Zero)
            json.WriteNumber("delay_seconds", fault.Delay.TotalSeconds);
        if (fault.LosesAnswer)
            json.WriteBoolean("loses_answer", true);
    };
}
