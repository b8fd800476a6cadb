using System.Globalization;
using System.Text.Json.Nodes;

namespace NexusBot.Core.Members;

/// <summary>What a member told about themselves, and who sees it.</summary>
public sealed class ProfileRecords(IMemberStore store) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        [new("profile", "Your profile", await store.FindAsync(guild, member, cancellationToken) is { } profile ? [Write(profile)] : [])];

    private static JsonObject Write(Profile profile) => new()
    {
        ["track"] = profile.Track?.ToString(),
        ["cohort"] = profile.Cohort,
        ["knows"] = Texts(profile.Knows.Select(skill => skill.Display)),
        ["wants"] = Texts(profile.Wants.Select(skill => skill.Display)),
        ["goal"] = profile.Goal?.ToString(),
        ["zone"] = profile.Zone,
        ["hours"] = profile.Hours.Length == 0 ? null : HoursText.Write(profile.Hours),
        ["seenBy"] = new JsonObject(Enum.GetValues<ProfileField>().Select(
            field => KeyValuePair.Create(field.ToString(), (JsonNode?)profile.VisibilityOf(field).ToString()))),
        ["notToldOf"] = Texts(profile.Muted.Order().Select(kind => kind.ToString())),
        ["quiet"] = string.Create(CultureInfo.InvariantCulture, $"{profile.Night.From:HH:mm}-{profile.Night.To:HH:mm}"),
        ["skipped"] = Texts(profile.Skipped.Order().Select(step => step.ToString())),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
