using System.Security.Cryptography;
using System.Text;
using NexusBot.Core.Learnings.Import;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>An item of a document with what it is known by.</summary>
/// <param name="Number">Where it stands in the document, from 0.</param>
internal sealed record PlannedItem(int Number, LearningDraft Draft, ItemKey Key, string Print)
{
    public static PlannedItem Of(int number, LearningDraft draft, GuildId guild, MemberId author, string document)
    {
        string[] said = [draft.Title, draft.Summary, draft.Solution, .. draft.Tags.Select(tag => tag.Key)];
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', said))));
        return new(number, draft, ItemKey.Of(guild, author, document, draft.Kind, draft.Title), print);
    }
}
