using System.Text.Json;

namespace NexusBot.Sandbox.Rest;

/// <summary>What is wrong with a form, by field: Discord's <c>errors</c> tree of a 50035.</summary>
public sealed class FormErrors
{
    private readonly Node _root = new();

    public bool Any { get; private set; }

    public void Add(IEnumerable<string> path, string code, string message)
    {
        var node = _root;
        foreach (var step in path)
        {
            if (!node.Children.TryGetValue(step, out var child))
                node.Children.Add(step, child = new Node());
            node = child;
        }
        node.Errors.Add((code, message));
        Any = true;
    }

    /// <summary>Refuses the request if anything was found.</summary>
    public void ThrowIfAny()
    {
        if (Any)
            throw Refusals.InvalidForm(this);
    }

    public void WriteTo(Utf8JsonWriter json) => Write(json, _root);

    private static void Write(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        foreach (var (name, child) in node.Children)
        {
            json.WritePropertyName(name);
            Write(json, child);
        }
        if (node.Errors.Count > 0)
        {
            json.WriteStartArray("_errors");
            foreach (var (code, message) in node.Errors)
            {
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WriteString("message", message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = [];
        public List<(string Code, string Message)> Errors { get; } = [];
    }
}
