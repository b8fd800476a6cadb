using System.Globalization;
using System.Text;
using Discord.Interactions;
using NexusBot.Core.Moderation;

namespace NexusBot.Modules.Guidance;

/// <summary>The README's table of commands, made from what is registered.</summary>
public static class CommandTable
{
    public static string ToMarkdown(InteractionService interactions)
    {
        var table = new StringBuilder("| Command | What it does | For |\n|---|---|---|\n");
        foreach (var entry in CommandGuide.Read(interactions))
            table.Append(CultureInfo.InvariantCulture, $"| `{entry.Path}` | {entry.Description} | {Audience(entry.Need)} |\n");

        return table.ToString();
    }

    private static string Audience(Capability need) => Rights.Needed(need) == Standing.Moderator ? "moderators" : "everyone";
}
