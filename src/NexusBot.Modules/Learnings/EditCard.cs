using System.Globalization;
using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The private card on which a learning is edited: one form for each part.</summary>
internal static class EditCard
{
    private const int LongestOption = 100;

    public static Response Build(Learning learning)
    {
        var components = new ComponentBuilder();
        foreach (var part in Parts(learning))
            components.WithButton(part.ToString(), EditIds.Part(learning.Id, part), ButtonStyle.Secondary);

        return new Response(
            $"Edit **{UserText.Line(learning.Content.Title)}**: what do you want to change?",
            Components: components.WithSelectMenu(Codes(learning), row: 1).Build());
    }

    private static IEnumerable<EditedPart> Parts(Learning learning) => learning.Content.Kind == LearningKind.Challenge
        ? [EditedPart.Title, EditedPart.Text, EditedPart.Solution, EditedPart.Links, EditedPart.Tags]
        : [EditedPart.Title, EditedPart.Text, EditedPart.Links, EditedPart.Tags];

    private static SelectMenuBuilder Codes(Learning learning)
    {
        var codes = learning.Content.Codes;
        var menu = new SelectMenuBuilder().WithCustomId(EditIds.Code(learning.Id)).WithPlaceholder("Code examples");
        foreach (var (code, index) in codes.Select((code, index) => (code, index)))
            menu.AddOption(Graphemes.Cut($"Example {index + 1}: {FirstLine(code)}", LongestOption), Number(index), code.Language);
        if (codes.Count < LearningContent.MaxCodes)
            menu.AddOption("Add an example", Number(codes.Count));

        return menu;
    }

    private static string FirstLine(CodeExample code) =>
        code.Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
