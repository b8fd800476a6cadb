using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;

namespace NexusBot.Modules.Learnings;

/// <summary>Tags as typed, before the form opens: a form cannot be refused without being sent first.</summary>
/// <param name="Pictures">The id under which the pictures beside them are held; null when there are none.</param>
internal sealed record TypedTags(FormKind Form, string Text, string? Pictures)
{
    public Outcome<IReadOnlyList<string>> Read()
    {
        var tags = LearningReader.ReadTags(Tag.Split(Text));
        if (tags.Refusal is { } refusal)
            return refusal;

        List<string> keys = [.. tags.Value!.Select(tag => tag.Key)];
        return LearningIds.HasRoomFor(keys, Pictures) ? keys : LearningRefusals.TagsTooLong;
    }
}
