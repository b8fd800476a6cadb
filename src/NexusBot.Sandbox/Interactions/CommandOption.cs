using System.Text.Json;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>An option as it was registered.</summary>
internal readonly record struct CommandOption(JsonElement Definition)
{
    public CommandOptionType Type => (CommandOptionType)Definition.GetProperty("type").GetInt32();
    public string Name => Definition.GetProperty("name").GetString()!;
    public bool Required => Flag("required");
    public bool Autocompletes => Flag("autocomplete");
    public IEnumerable<CommandOption> Options => Items("options").Select(inner => new CommandOption(inner));
    public IReadOnlyList<JsonElement> Choices => Items("choices");
    public int? MinLength => Integer("min_length");
    public int? MaxLength => Integer("max_length");
    public double? MinValue => Number("min_value");
    public double? MaxValue => Number("max_value");
    public IReadOnlyList<int> ChannelTypes => [.. Items("channel_types").Select(type => type.GetInt32())];
    public bool IsGroup => Type is CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup;

    private bool Flag(string name) => Definition.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private int? Integer(string name) => Number(name) is { } number ? (int)number : null;

    private double? Number(string name) =>
        Definition.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private List<JsonElement> Items(string name) =>
        Definition.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];
}
