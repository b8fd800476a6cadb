using System.Globalization;
using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Answers Request Guild Members in chunks of a thousand.</summary>
internal sealed class MemberRequests(SandboxWorld world)
{
    private const int ChunkSize = 1000;

    public void Answer(GatewaySession session, JsonElement request)
    {
        if (!request.TryGetProperty("guild_id", out var field) || !ulong.TryParse(IdText(field), NumberStyles.None, CultureInfo.InvariantCulture, out var guildId))
            return;

        var wanted = UserIds(request);
        var found = Select(session, guildId, request, wanted);
        var missing = wanted.Where(id => found.All(member => member.UserId != id)).ToArray();
        var nonce = request.TryGetProperty("nonce", out var n) && n.ValueKind == JsonValueKind.String ? n.GetString() : null;

        var chunks = Math.Max(1, (found.Count + ChunkSize - 1) / ChunkSize);
        for (var index = 0; index < chunks; index++)
        {
            var chunk = new Chunk(guildId, index, chunks, [.. found.Skip(index * ChunkSize).Take(ChunkSize)], index == 0 ? missing : [], nonce);
            session.Deliver("GUILD_MEMBERS_CHUNK", Payload.Bytes(json => Write(json, chunk)));
        }
    }

    private List<Member> Select(GatewaySession session, ulong guildId, JsonElement request, List<ulong> wanted)
    {
        var members = world.Members.List(guildId);
        if (wanted.Count > 0)
            return [.. members.Where(member => wanted.Contains(member.UserId))];

        var query = request.TryGetProperty("query", out var q) ? q.GetString() ?? "" : "";
        var limit = request.TryGetProperty("limit", out var l) && l.TryGetInt32(out var number) ? number : 0;
        if (query.Length == 0 && limit == 0)
            return session.Intents.HasFlag(GatewayIntents.GuildMembers) ? [.. members] : [];
        return
        [
            .. members.Where(member => member.User.Username.StartsWith(query, StringComparison.OrdinalIgnoreCase)
                || member.DisplayName.StartsWith(query, StringComparison.OrdinalIgnoreCase)).Take(Math.Clamp(limit, 1, 100)),
        ];
    }

    private static List<ulong> UserIds(JsonElement request)
    {
        if (!request.TryGetProperty("user_ids", out var ids))
            return [];
        var listed = ids.ValueKind == JsonValueKind.Array ? ids.EnumerateArray().AsEnumerable() : [ids];
        return [.. listed.Select(id => ulong.TryParse(IdText(id), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0)];
    }

    // The guild may stand in a list of one.
    private static string IdText(JsonElement field) =>
        field.ValueKind == JsonValueKind.Array && field.GetArrayLength() == 1 ? field[0].ToString() : field.ToString();

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
