using System.Collections.Immutable;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>The tags of a forum's post.</summary>
internal static class AppliedTagsForm
{
    private const int MaxTags = 5;

    public static ImmutableArray<ulong> Read(Channel forum, FormField field)
    {
        var tags = ImmutableArray.CreateBuilder<ulong>();
        foreach (var item in field.List(MaxTags))
        {
            if (item.Snowflake() is { } id && forum.AvailableTags.Any(tag => tag.Id == id))
                tags.Add(id);
            else
                item.Refuse("TAG_NOT_FOUND", "This forum has no such tag.");
        }
        return tags.ToImmutable();
    }
}
