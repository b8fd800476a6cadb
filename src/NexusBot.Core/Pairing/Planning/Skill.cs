namespace NexusBot.Core.Pairing.Planning;

/// <summary>What someone knows or wants to learn, by the key of the hub's tag for it.</summary>
public readonly record struct Skill(string Key)
{
    public override string ToString() => Key;
}
