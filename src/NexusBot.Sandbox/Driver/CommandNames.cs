using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>Writes a registered command out as what members call: each subcommand by its whole name.</summary>
internal static class CommandNames
{
    private const int ChatInput = 1;
    private const int Subcommand = 1;
    private const int Group = 2;

    public static IEnumerable<string> Of(JsonElement command) =>
        command.Number("type") == ChatInput ? Expand(command, "/" + command.Text("name")) : [command.Text("name")!];

    private static IEnumerable<string> Expand(JsonElement node, string name)
    {
        var inner = node.Items("options").Where(option => option.Number("type") is Subcommand or Group).ToList();
        return inner.Count == 0 ? [name] : inner.SelectMany(option => Expand(option, $"{name} {option.Text("name")}"));
    }
}
