using System.Buffers.Text;
using System.Text;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>
/// A search on its way through custom ids. Most fit into one, so that what was found still turns after a restart; the text of a
/// longer one is kept with the drafts.
/// </summary>
internal sealed record TypedSearch(string Text)
{
    private const char KeptAsDraft = '.';
    private static readonly int s_room = CustomId.Longest - LearningIds.FoundPattern.Length - LearningSearch.MaxPages.ToString(null, null).Length;

    public string ToKey(Drafts drafts, MemberId searcher)
    {
        var key = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Text));
        return key.Length <= s_room ? key : KeptAsDraft + drafts.Keep(searcher, this);
    }

    /// <summary>Null when it has expired, or somebody made the key up.</summary>
    public static TypedSearch? Read(string key, Drafts drafts, MemberId searcher)
    {
        if (key.StartsWith(KeptAsDraft))
            return drafts.Find<TypedSearch>(searcher, key[1..]);

        var bytes = new byte[Base64Url.GetMaxDecodedLength(key.Length)];
        return Base64Url.IsValid(key) && Base64Url.TryDecodeFromChars(key, bytes, out var length)
            ? new TypedSearch(Encoding.UTF8.GetString(bytes, 0, length))
            : null;
    }
}
