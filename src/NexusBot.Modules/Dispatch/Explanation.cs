using Discord;
using Discord.Interactions;

namespace NexusBot.Modules.Dispatch;

/// <summary>What a member reads when the framework could not run a handler: one sentence that says what to do next.</summary>
internal static class Explanation
{
    public const string Busy = "NexusBot has its hands full right now. Please try again in a moment.";
    public const string Stopping = "NexusBot is restarting. Please try again in a minute.";

    private const string OldCommand = "This command has changed since Discord loaded it. Reload Discord (Ctrl+R, or restart the app) and try again.";
    private const string OldButton = "This button is from an older version of NexusBot. Run the command again for a fresh one.";
    private const string OldForm = "This form is from an older version of NexusBot. Run the command again for a fresh one.";
    private const string BadValue = "One of the values could not be read. Pick from what Discord suggests and try again.";

    public static string OfFault(string reference) => $"Something went wrong on our side. Please try again; if it stays, tell a moderator (reference {reference}).";

    public static string Of(IResult result, InteractionType kind) => (result.Error, kind) switch
    {
        (InteractionCommandError.UnmetPrecondition, _) => result.ErrorReason ?? OldCommand,
        (_, InteractionType.MessageComponent) => OldButton,
        (_, InteractionType.ModalSubmit) => OldForm,
        (InteractionCommandError.ConvertFailed, _) => BadValue,
        _ => OldCommand,
    };
}
