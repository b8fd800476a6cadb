using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Pairing;

/// <summary>The custom ids of pairing: a pattern for the handler, and beside it what fills it.</summary>
internal static class PairIds
{
    public const string Skip = "pair:skip";
    public const string Return = "pair:return";
    public const string Leave = "pair:leave";
    public const string StopWaiting = "pair:stop-waiting";
    public const string AllowAgain = "pair:allow-again";
    public const string SkipRoundPattern = "pair:skip-round:*:*";
    public const string MetPattern = "pair:met:*";
    public const string NotMetPattern = "pair:not-met:*";
    public const string ThankPattern = "pair:thank:*";
    public const string ThanksPattern = "pair:thanks:*";
    public const string SilentPattern = "pair:silent:*";
    public const string LookPattern = "pair:look:*";
    public const string CallOffPattern = "pair:call-off:*";
    public const string CalendarPattern = "pair:calendar:*";
    public const string MeetPattern = "pair:meet:*:*";

    public static string SkipRound(GuildId guild, Instant round) => CustomId.Fill(
        SkipRoundPattern, guild.Value.ToString(CultureInfo.InvariantCulture), RoundText.Write(round));

    public static string Met(PartnershipId partnership) => CustomId.Fill(MetPattern, partnership.ToString());

    public static string NotMet(PartnershipId partnership) => CustomId.Fill(NotMetPattern, partnership.ToString());

    public static string Thank(PartnershipId partnership) => CustomId.Fill(ThankPattern, partnership.ToString());

    public static string Thanks(PartnershipId partnership) => CustomId.Fill(ThanksPattern, partnership.ToString());

    public static string Silent(PartnershipId partnership) => CustomId.Fill(SilentPattern, partnership.ToString());

    public static string Look(PartnershipId partnership) => CustomId.Fill(LookPattern, partnership.ToString());

    public static string CallOff(PartnershipId partnership) => CustomId.Fill(CallOffPattern, partnership.ToString());

    public static string Calendar(PartnershipId partnership) => CustomId.Fill(CalendarPattern, partnership.ToString());

    public static string Meet(PartnershipId partnership, Instant slot) => CustomId.Fill(MeetPattern, partnership.ToString(), RoundText.Write(slot));
}
