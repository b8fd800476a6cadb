using System.Text;
using NexusBot.Core.Learnings.Pages;
using NexusBot.Core.Learnings.Pictures;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>
/// A hub as the files of a Markdown repository. The same hub makes the same files, to the byte; what is hidden is in no page.
/// </summary>
/// <param name="Files">What they say, by their paths, with slashes.</param>
/// <param name="Pictures">Where the bytes of which picture belong.</param>
public sealed record HubExport(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyDictionary<string, Picture> Pictures, int Shown)
{
    private const string IgnoreName = ".gitignore";
    private const string PrivateFolder = "private/";

    /// <summary>What every member sees anyway: without what is hidden, what was said before edits, and who voted and saved.</summary>
    public HubExport Public => new(
        Files.Where(file => IsPublic(file.Key)).ToDictionary(), Pictures.Where(picture => IsPublic(picture.Key)).ToDictionary(), Shown);

    public static HubExport Of(GuildId guild, IReadOnlyList<ArchivedLearning> hub)
    {
        var all = hub.OrderBy(one => one.Learning.SharedAt).ThenBy(one => one.Learning.Id.Value).ToList();
        var shown = all.Select(one => one.Learning)
            .Where(learning => learning.IsShown)
            .OrderBy(learning => TitleKey.Of(learning.Content.Title), StringComparer.Ordinal)
            .ThenBy(learning => learning.Id.Value)
            .ToList();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [HubFile.Name] = HubFile.WritePublic(guild, all),
            [HubFile.PrivateName] = HubFile.WritePrivate(guild, all),
            [IgnoreName] = Bytes("/private/\n"),
            ["README.md"] = Bytes(IndexPages.Readme(shown)),
            ["tags.md"] = Bytes(IndexPages.AllTags(shown)),
            ["authors.md"] = Bytes(IndexPages.AllAuthors(shown)),
        };
        foreach (var learning in shown)
            files[PageNames.Of(learning)] = Bytes(LearningPageFile.Write(learning));
        foreach (var tag in IndexPages.Tags(shown))
            files[PageNames.Of(tag)] = Bytes(IndexPages.Of(tag, shown));
        foreach (var author in IndexPages.Authors(shown))
            files[PageNames.Of(author)] = Bytes(IndexPages.Of(author, shown));

        return new HubExport(files, PicturesOf(all), shown.Count);
    }

    private static SortedDictionary<string, Picture> PicturesOf(IReadOnlyList<ArchivedLearning> all)
    {
        var pictures = new SortedDictionary<string, Picture>(StringComparer.Ordinal);
        foreach (var learning in all.Select(one => one.Learning))
        {
            foreach (var picture in learning.Content.Pictures)
                pictures[PageNames.Of(picture, learning.IsShown)] = picture;
        }

        // What only the history shows is nobody's to publish.
        foreach (var picture in all.SelectMany(one => one.Versions).SelectMany(version => version.Content.Pictures))
        {
            if (!pictures.ContainsKey(PageNames.Of(picture, isShown: true)))
                pictures[PageNames.Of(picture, isShown: false)] = picture;
        }

        return pictures;
    }

    private static bool IsPublic(string path) => !path.StartsWith(PrivateFolder, StringComparison.Ordinal);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
