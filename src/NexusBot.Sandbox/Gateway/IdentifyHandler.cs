using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Checks an Identify and makes the session it asks for, or closes with the code that says why not.</summary>
internal sealed class IdentifyHandler(SandboxWorld world, GatewayOptions options)
{
    public GatewaySession? Read(JsonElement data, GatewayConnection connection)
    {
        if (Refuse(data, out var intents, out var shard) is { } code)
        {
            connection.Close(code);
            return null;
        }

        var large = data.TryGetProperty("large_threshold", out var field) && field.TryGetInt32(out var number) ? Math.Clamp(number, 50, 250) : 50;
        return new GatewaySession(world.Ids.Next().ToString("x32", null), intents, options.ReplayCapacity) { Shard = shard, LargeThreshold = large };
    }

    // Discord takes the bare token, and one with the prefix that REST wants.
    public bool IsToken(string token)
    {
        const string prefix = "Bot ";
        return (token.StartsWith(prefix, StringComparison.Ordinal) ? token[prefix.Length..] : token) == world.Application.Token;
    }

    public static bool TryText(JsonElement data, string name, [NotNullWhen(true)] out string? text)
    {
        text = data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String
            ? field.GetString()
            : null;
        return text is not null;
    }

    private CloseCode? Refuse(JsonElement data, out GatewayIntents intents, out (int Id, int Count)? shard)
    {
        (intents, shard) = (GatewayIntents.None, null);
        if (!TryText(data, "token", out var token) || !data.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return CloseCode.DecodeError;
        if (!IsToken(token))
            return CloseCode.AuthenticationFailed;
        if (!data.TryGetProperty("intents", out var field) || !field.TryGetInt32(out var bits) || (bits & ~(int)GatewayIntents.All) != 0)
            return CloseCode.InvalidIntents;

        intents = (GatewayIntents)bits;
        if ((intents & GatewayIntents.Privileged & ~world.Application.PrivilegedIntents) != 0)
            return CloseCode.DisallowedIntents;
        return TryShard(data, out shard) ? null : CloseCode.InvalidShard;
    }

    private static bool TryShard(JsonElement data, out (int Id, int Count)? shard)
    {
        shard = null;
        if (!data.TryGetProperty("shard", out var field) || field.ValueKind == JsonValueKind.Null)
            return true;
        if (field.ValueKind != JsonValueKind.Array || field.GetArrayLength() != 2
            || !field[0].TryGetInt32(out var id) || !field[1].TryGetInt32(out var count) || id < 0 || id >= count)
            return false;
        shard = (id, count);
        return true;
    }
}
