namespace NexusBot.Core;

/// <summary>What a rule answered: a value, or the refusal that says why there is none. Without a refusal the value stands.</summary>
public readonly record struct Outcome<T>(T? Value, Refusal? Refusal)
{
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
