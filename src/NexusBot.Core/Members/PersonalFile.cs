using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Members;

/// <summary>All that a hub keeps of one member, as the member takes it along.</summary>
public sealed record PersonalFile(GuildId Guild, MemberId Member, Instant At, IReadOnlyList<RecordSection> Sections)
{
    private const string Format = "nexusbot-member";
    private const int Version = 1;

    // A file that people read, never a part of a page: text stays as its author wrote it.
    private static readonly JsonWriterOptions s_readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsEmpty => Sections.All(section => section.Items.Count == 0);

    public byte[] ToJson()
    {
        var file = new JsonObject
        {
            ["format"] = Format,
            ["version"] = Version,
            ["server"] = Guild.ToString(),
            ["member"] = Member.ToString(),
            ["at"] = Moment(At),
        };
        foreach (var section in Sections)
            file[section.Name] = new JsonArray([.. section.Items.Select(item => item.DeepClone())]);

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_readable))
            file.WriteTo(writer);
        return bytes.ToArray();
    }

    /// <summary>A moment as the file has it.</summary>
    internal static string Moment(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
