using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>Tells everyone who is in, once and a day before, that a round comes.</summary>
public sealed class RoundNotices(IEnrolmentStore enrolments, NoticeService notices, GuildSettingsService settings, TimeProvider time)
{
    public static readonly Duration Ahead = Duration.FromDays(1);

    // Commands wait no longer for one transaction than for a few writes.
    private const int ToldAtOnce = 50;

    // Who reads it has to have the time to skip.
    private static readonly Duration s_tooLate = Duration.FromHours(1);

    public async Task TellDueAsync(GuildId guild, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        if ((await settings.GetAsync(guild, cancellationToken)).NextRound(now) is not { } round || round - now > Ahead || round - now < s_tooLate)
            return;

        var untold = (await enrolments.ListAsync(guild, cancellationToken)).Where(member => member.KnowsOf != round && member.IsInAt(round));
        foreach (var some in untold.Chunk(ToldAtOnce))
        {
            var due = new List<DueNotice>();
            foreach (var enrolment in some)
                due.Add(await notices.AboutSelfAsync(guild, enrolment.Member, NoticeKind.RoundComes, RoundText.Write(round), cancellationToken));

            await enrolments.TellAsync(round, due, cancellationToken);
        }
    }
}
