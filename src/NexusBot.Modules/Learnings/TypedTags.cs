using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;

namespace NexusBot.Modules.Learnings;

/// <summary>Tags as typed beside a kind, before the form opens: a form cannot be refused without being sent first.</summary>
internal sealed record TypedTags(LearningKind Kind, string Text)
{
    public Outcome<IReadOnlyList<string>> Read()
    {
        var tags = LearningReader.ReadTags(Tag.Split(Text));
        if (tags.Refusal is { } refusal)
            return refusal;

        List<string> keys = [.. tags.Value!.Select(tag => tag.Key)];
        return LearningIds.HasRoomFor(keys) ? keys : LearningRefusals.TagsTooLong;
    }
}
