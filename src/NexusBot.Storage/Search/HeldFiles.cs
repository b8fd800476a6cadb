using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NexusBot.Storage.Search;

/// <summary>
/// A directory whose terms and postings are read from memory: a search looks at hundreds of places in them, and through the file
/// system each is two calls and a copy. The texts of learnings, which are most of the rest, stay in their files. Not mapped: a page
/// of a map that the disk cannot give ends the process, and an index must not.
/// </summary>
internal sealed class HeldFiles(Directory files) : FilterDirectory(files)
{
    private static readonly string[] s_held = [".tim", ".doc", ".pos"];

    public override IndexInput OpenInput(string name, IOContext context)
    {
        if (context.Context == IOContext.UsageContext.MERGE || !Array.Exists(s_held, ending => name.EndsWith(ending, StringComparison.Ordinal)))
            return base.OpenInput(name, context);

        using var input = base.OpenInput(name, IOContext.READ_ONCE);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return new HeldInput(name, bytes);
    }
}
