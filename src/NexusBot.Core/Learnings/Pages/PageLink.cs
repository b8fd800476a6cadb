using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Pages;

/// <summary>Links of an export's pages.</summary>
internal static class PageLink
{
    /// <param name="root">The way from the page to the repository's root.</param>
    public static string To(MemberId author, string root) => $"[{NameOf(author)}]({root}{PageNames.Of(author)})";

    /// <summary>Names are Discord's, not ours: whoever is logged in there sees who it is.</summary>
    public static string To(MemberId member) => member.IsNobody ? NameOf(member) : $"[{NameOf(member)}](https://discord.com/users/{member})";

    public static string To(Tag tag, string root) => $"[{PageLine.Of(tag.Display)}]({root}{PageNames.Of(tag)})";

    public static string To(Learning learning, string root) => $"[{PageLine.Of(learning.Content.Title)}]({root}{PageNames.Of(learning)})";

    public static string NameOf(MemberId member) => member.IsNobody ? "former members" : $"member {member}";
}
