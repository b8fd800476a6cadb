using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Code examples as files, for where they are too long to be read in a message.</summary>
internal static class CodeFiles
{
    private const int LettersOfPrint = 6;
    private const string OtherExtension = "txt";

    private static readonly FrozenDictionary<string, string> s_extensions = new Dictionary<string, string>
    {
        ["bash"] = "sh",
        ["c"] = "c",
        ["c#"] = "cs",
        ["c++"] = "cpp",
        ["cpp"] = "cpp",
        ["cs"] = "cs",
        ["csharp"] = "cs",
        ["css"] = "css",
        ["go"] = "go",
        ["graphql"] = "graphql",
        ["html"] = "html",
        ["java"] = "java",
        ["javascript"] = "js",
        ["js"] = "js",
        ["json"] = "json",
        ["jsx"] = "jsx",
        ["kotlin"] = "kt",
        ["php"] = "php",
        ["py"] = "py",
        ["python"] = "py",
        ["ruby"] = "rb",
        ["rust"] = "rs",
        ["sh"] = "sh",
        ["shell"] = "sh",
        ["sql"] = "sql",
        ["toml"] = "toml",
        ["ts"] = "ts",
        ["tsx"] = "tsx",
        ["typescript"] = "ts",
        ["xml"] = "xml",
        ["yaml"] = "yaml",
        ["yml"] = "yaml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="number">Which example of its learning, from 1.</param>
    public static AttachedFile Of(CodeExample code, int number)
    {
        var bytes = Encoding.UTF8.GetBytes(code.Source);

        // By what is in it, so that a card that stands tells whether it shows this very code.
        var print = Convert.ToHexStringLower(SHA256.HashData(bytes))[..LettersOfPrint];
        var extension = s_extensions.GetValueOrDefault(code.Language ?? "", OtherExtension);
        return new AttachedFile(string.Create(CultureInfo.InvariantCulture, $"example-{number}-{print}.{extension}"), bytes);
    }
}
