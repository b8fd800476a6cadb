using System.Text.Json;

namespace NexusBot.Sandbox.Interactions;

/// <summary>What came of something a member did.</summary>
internal abstract record Outcome;

internal sealed record MessageSent(ulong MessageId) : Outcome;

/// <summary>"NexusBot is thinking…": the message is there, its content comes later.</summary>
internal sealed record Thinking(ulong MessageId) : Outcome;

internal sealed record MessageChanged(ulong MessageId) : Outcome;

/// <summary>Taken note of; a change of the message may follow.</summary>
internal sealed record ChangeDeferred(ulong MessageId) : Outcome;

internal sealed record ModalOpened(Modal Modal) : Outcome;

internal sealed record ChoicesOffered(JsonElement Choices) : Outcome;

/// <summary>Three seconds passed without a word.</summary>
internal sealed record Unanswered : Outcome;
