namespace NexusBot.Sandbox.Gateway;

internal enum IdentifyVerdict
{
    Admitted,

    /// <summary>Within five seconds of another one: the session is invalid, and the bot tries again.</summary>
    TooSoon,

    /// <summary>Discord resets the token of a bot that goes this far.</summary>
    DayIsUsedUp,
}
