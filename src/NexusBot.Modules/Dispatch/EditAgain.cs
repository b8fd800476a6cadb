using Discord;
using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Dispatch;

/// <summary>Why a form was refused, with a way back into it: a refused form loses nothing.</summary>
internal static class EditAgain
{
    /// <param name="again">The custom id behind which what was typed is kept.</param>
    /// <param name="others">What else may help, each with its label and its custom id.</param>
    public static Response Offer(Refusal refusal, string again, params ReadOnlySpan<(string Label, string CustomId)> others)
    {
        var buttons = new ComponentBuilder().WithButton("Edit again", again);
        foreach (var (label, customId) in others)
            buttons.WithButton(label, customId, ButtonStyle.Secondary);

        return new Response(DiscordFormat.Of(refusal), Components: buttons.Build());
    }
}
