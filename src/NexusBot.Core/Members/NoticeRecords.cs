using System.Text.Json.Nodes;

namespace NexusBot.Core.Members;

/// <summary>What a member is told or was told of late, and what others are told of the member.</summary>
public sealed class NoticeRecords(INoticeStore store) : IMemberRecords
{
    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var bundles = await store.ListNamingAsync(guild, member, cancellationToken);
        return
        [
            new("notices", "Messages to you about what others did", [.. bundles.Where(bundle => bundle.To == member).SelectMany(Write)]),
            new(
                "noticesToOthers",
                "Messages to others about what you did",
                [.. bundles.Where(bundle => bundle.To != member).SelectMany(bundle => Write(bundle with { Notices = [.. bundle.Notices.Where(notice => notice.By == member)] }))]),
        ];
    }

    private static IEnumerable<JsonObject> Write(NoticeBundle bundle) => bundle.Notices.Select(notice => new JsonObject
    {
        ["to"] = notice.To.ToString(),
        ["what"] = notice.Kind.ToString(),
        ["about"] = notice.About,
        ["by"] = notice.By.ToString(),
        ["at"] = PersonalFile.Moment(notice.At),
        ["due"] = PersonalFile.Moment(bundle.Due),
    });
}
