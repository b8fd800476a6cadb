using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Answers Request Guild Members in chunks of a thousand.</summary>
internal sealed class MemberRequests(SandboxWorld world, MemberRequestBudget budget)
{
    private const int ChunkSize = 1000;

    public void Answer(GatewaySession session, JsonElement request)
    {
        if (Listed(request.Field("guild_id")) is not [{ } guildId])
            return;
        if (world.Members.Find(guildId, world.Application.BotUserId) is null)
            return;
        if (AsksForAll(request) && budget.Take(guildId) is { } wait)
        {
            Refuse(session, guildId, request, wait);
            return;
        }


        List<ulong> wanted = [.. Listed(request.Field("user_ids")).Select(id => id ?? 0)];
        var found = Select(session, guildId, request, wanted);
        var missing = wanted.Where(id => found.All(member => member.UserId != id)).ToArray();
        request.TryText("nonce", out var nonce);

        var chunks = Math.Max(1, (found.Count + ChunkSize - 1) / ChunkSize);
        for (var index = 0; index < chunks; index++)
        {
            var chunk = new Chunk(guildId, index, chunks, [.. found.Skip(index * ChunkSize).Take(ChunkSize)], index == 0 ? missing : [], nonce);
            session.Deliver("GUILD_MEMBERS_CHUNK", Payload.Bytes(json => Write(json, chunk)));
        }
    }

    private static bool AsksForAll(JsonElement request) =>
        request.Field("user_ids").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        && (!request.TryText("query", out var query) || query.Length == 0);

    private static void Refuse(GatewaySession session, ulong guildId, JsonElement request, TimeSpan wait) =>
        session.Deliver("RATE_LIMITED", Payload.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("opcode", (int)Opcode.RequestGuildMembers);
            json.WriteNumber("retry_after", Math.Round(wait.TotalSeconds, 3));
            json.WriteStartObject("meta");
            json.WriteId("guild_id", guildId);
            if (request.TryText("nonce", out var nonce))
                json.WriteString("nonce", nonce);
            json.WriteEndObject();
            json.WriteEndObject();
        }));

    private List<Member> Select(GatewaySession session, ulong guildId, JsonElement request, List<ulong> wanted)
    {
        var members = world.Members.List(guildId);
        if (wanted.Count > 0)
            return [.. members.Where(member => wanted.Contains(member.UserId))];

        request.TryNumber("limit", out var limit);
        if (!request.TryText("query", out var query))
            query = "";
        if (query.Length == 0 && limit == 0)
            return session.Intents.HasFlag(GatewayIntents.GuildMembers) ? [.. members] : [];
        return
        [
            .. members.Where(member => member.User.Username.StartsWith(query, StringComparison.OrdinalIgnoreCase)
                || member.DisplayName.StartsWith(query, StringComparison.OrdinalIgnoreCase)).Take((int)Math.Clamp(limit, 1, 100)),
        ];
    }

    // One id may stand for a list of one, and a list of one for an id.
    private static List<ulong?> Listed(JsonElement ids) => ids.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.Array => [.. ids.EnumerateArray().Select(id => id.Id())],
        _ => [ids.Id()],
    };

    private static void Write(Utf8JsonWriter json, Chunk chunk)
    {
        json.WriteStartObject();
        json.WriteId("guild_id", chunk.GuildId);
        json.WriteNumber("chunk_index", chunk.Index);
        json.WriteNumber("chunk_count", chunk.Count);
        json.WriteStartArray("members");
        foreach (var member in chunk.Members)
            json.WriteMember(member);
        json.WriteEndArray();
        if (chunk.Missing.Length > 0)
            json.WriteIds("not_found", chunk.Missing);
        json.WriteIfSet("nonce", chunk.Nonce);
        json.WriteEndObject();
    }

    private sealed record Chunk(ulong GuildId, int Index, int Count, Member[] Members, ulong[] Missing, string? Nonce);
}
