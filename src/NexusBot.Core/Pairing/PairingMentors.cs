using NexusBot.Core.Moderation;

namespace NexusBot.Core.Pairing;

/// <summary>Who joined as a mentor meets learners as long as they bear the role, and is a learner among others after that.</summary>
public sealed class PairingMentors(IRoleBearers bearers, GuildSettingsService settings)
{
    public async Task<Enrolment> AsOfNowAsync(Enrolment enrolment, CancellationToken cancellationToken)
    {
        if (!enrolment.AsMentor)
            return enrolment;

        var isMentor = (await settings.GetAsync(enrolment.Guild, cancellationToken)).MentorRole is { } role
            && await bearers.BearsAsync(enrolment.Guild, enrolment.Member, role, cancellationToken) != false;
        return enrolment with { AsMentor = isMentor };
    }
}
