using System.Security.Cryptography;
using System.Text;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>By what an item of a document is known again when the document comes again: whose it is, its name, and the item's kind and title.</summary>
public readonly record struct ItemKey(string Value)
{
    public static ItemKey Of(GuildId guild, MemberId author, string document, LearningKind kind, string title)
    {
        string[] parts = [guild.ToString(), author.ToString(), TitleKey.Of(document), kind.ToString(), TitleKey.Of(title)];
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))));
    }
}
