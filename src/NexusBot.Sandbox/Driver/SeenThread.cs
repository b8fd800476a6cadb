using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>A private thread as one of its members sees it.</summary>
public sealed record SeenThread(ulong Id, string Name, bool IsArchived, IReadOnlyList<SeenMessage> Messages)
{
    /// <summary>The latest message in it that shows this.</summary>
    public SeenMessage? Find(string text) => Messages.LastOrDefault(message => message.Shows(text));

    public override string ToString() => $"#{Name}{(IsArchived ? " (archived)" : "")}\n{Transcript.Of(Messages)}";

    internal static SeenThread Read(JsonElement json, IReadOnlyList<SeenMessage> messages) =>
        new(json.Id("id"), json.Text("name")!, json.Field("thread_metadata") is { } state && state.Flag("archived"), messages);
}
