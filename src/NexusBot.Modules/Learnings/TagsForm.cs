using Discord.Interactions;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Refused tags, to be put right without typing them again.</summary>
public sealed class TagsForm : IModal
{
    private const int Longest = 400;

    public string Title => "Your tags";

    [InputLabel("Tags, with commas between them")]
    [RequiredInput(false)]
    [ModalTextInput("tags", placeholder: "django, rest api", minLength: 0, maxLength: Longest)]
    public string? Tags { get; set; }

    internal static TagsForm Of(TypedTags typed) => new() { Tags = Graphemes.Beginning(typed.Text.ReplaceLineEndings(", "), Longest) };

    internal TypedTags ToTags(FormKind kind, string? pictures) => new(kind, Tags ?? "", pictures);
}
