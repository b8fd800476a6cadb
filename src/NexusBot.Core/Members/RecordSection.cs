using System.Text.Json.Nodes;

namespace NexusBot.Core.Members;

/// <summary>One sort of thing that is kept of a member.</summary>
/// <param name="Name">In the file: "savedLearnings".</param>
/// <param name="Title">To the member: "Learnings in your own list".</param>
public sealed record RecordSection(string Name, string Title, IReadOnlyList<JsonObject> Items);
