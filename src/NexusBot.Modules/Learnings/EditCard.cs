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

    public static Response Build(Learning learning) => Build(learning, done: null);

    public static Response Saved(Learning learning) => Build(learning, "Saved. Its card changes in a moment.");

    public static Response WithNewPicture(Learning learning) => Build(learning, "The picture is added. The card changes in a moment.");

    public static Response WithoutPicture(Learning learning) => Build(learning, "The picture is taken out; the history keeps it. The card changes in a moment.");

    /// <param name="done">What was changed just now.</param>
    private static Response Build(Learning learning, string? done)
    {
        var components = new ComponentBuilder();
        foreach (var part in Parts(learning))
            components.WithButton(part.ToString(), EditIds.Part(learning.Id, part), ButtonStyle.Secondary);

        components.WithSelectMenu(Codes(learning), row: 1);
        if (learning.Content.Pictures.Count > 0)
            components.WithSelectMenu(Pictures(learning), row: 2);

        var question = $"Edit **{UserText.Line(learning.Content.Title)}**: what do you want to change?\n{PictureCount(learning.Content.Pictures.Count)}";
        return new Response(done is null ? question : $"{done}\n{question}", Components: components.Build());
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

    private static string PictureCount(int count) => count switch
    {
        0 => "It has no pictures; the option `picture` of `/learning edit` adds one.",
        LearningContent.MaxPictures => $"It has {count} pictures, as many as there can be.",
        _ => $"It has {(count == 1 ? "1 picture" : $"{count} pictures")}; the option `picture` of `/learning edit` adds another one.",
    };

    private static SelectMenuBuilder Pictures(Learning learning)
    {
        var menu = new SelectMenuBuilder().WithCustomId(EditIds.Picture(learning.Id)).WithPlaceholder("Take a picture out");
        foreach (var picture in learning.Content.Pictures)
            menu.AddOption(picture.Name, picture.Id.Value, picture.Description is { } shown ? Graphemes.Cut(shown.ReplaceLineEndings(" "), LongestOption) : null);

        return menu;
    }

    private static string FirstLine(CodeExample code) =>
        code.Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
