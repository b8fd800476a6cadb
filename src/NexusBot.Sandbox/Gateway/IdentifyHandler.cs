using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Checks an Identify and makes the session it asks for, or closes with the code that says why not.</summary>
internal sealed class IdentifyHandler(SandboxWorld world, GatewayOptions options, IdentifyBudget budget)
{
    private static readonly byte[] s_false = "false"u8.ToArray();

    public GatewaySession? Read(JsonElement data, GatewayConnection connection)
    {
        if (Refuse(data, out var intents, out var shard) is { } code)
        {
            connection.Close(code);
            return null;
        }
        if (!Admit(shard?.Id ?? 0, connection))
            return null;

        var large = data.TryNumber("large_threshold", out var number) ? Math.Clamp(number, 50, 250) : 50;
        return new GatewaySession(world.Ids.Next().ToString("x32", null), intents, options.ReplayCapacity) { Shard = shard, LargeThreshold = (int)large };
    }

    // Discord takes the bare token, and one with the prefix that REST wants.
    public bool IsToken(string token)
    {
        const string prefix = "Bot ";
        return (token.StartsWith(prefix, StringComparison.Ordinal) ? token[prefix.Length..] : token) == world.Application.Token;
    }

    private bool Admit(int shard, GatewayConnection connection)
    {
        switch (budget.Take(shard))
        {
            case IdentifyVerdict.TooSoon:
                connection.Send(new Frame(Opcode.InvalidSession, s_false));
                return false;
            case IdentifyVerdict.DayIsUsedUp:
                world.ResetToken();
                connection.Close(CloseCode.AuthenticationFailed);
                return false;
            default:
                return true;
        }
    }

    private CloseCode? Refuse(JsonElement data, out GatewayIntents intents, out (int Id, int Count)? shard)
    {
        (intents, shard) = (GatewayIntents.None, null);
        if (!data.TryText("token", out var token) || data.Field("properties").ValueKind != JsonValueKind.Object)
            return CloseCode.DecodeError;
        if (!IsToken(token))
            return CloseCode.AuthenticationFailed;
        if (!data.TryNumber("intents", out var bits) || (bits & ~(long)GatewayIntents.All) != 0)
            return CloseCode.InvalidIntents;

        intents = (GatewayIntents)bits;
        if ((intents & GatewayIntents.Privileged & ~world.Application.PrivilegedIntents) != 0)
            return CloseCode.DisallowedIntents;
        if (!TryShard(data, out shard))
            return CloseCode.InvalidShard;
        var guilds = world.Guilds.OfMember(world.Application.BotUserId).Count;
        return guilds > options.MaxGuildsPerShard * (shard?.Count ?? 1) ? CloseCode.ShardingRequired : null;
    }

    private static bool TryShard(JsonElement data, out (int Id, int Count)? shard)
    {
        shard = null;
        var field = data.Field("shard");
        if (field.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return true;
        if (field.ValueKind != JsonValueKind.Array || field.GetArrayLength() != 2
            || !field[0].TryNumber(out var id) || !field[1].TryNumber(out var count) || id < 0 || id >= count || count > int.MaxValue)
            return false;
        shard = ((int)id, (int)count);
        return true;
    }
}
