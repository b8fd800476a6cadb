namespace NexusBot.Sandbox.Rest;

/// <summary>Where components stand, which decides the kinds that may.</summary>
public enum ComponentPlace
{
    /// <summary>A message without the components v2 flag: action rows only.</summary>
    Message,
    MessageV2,
    Modal,
}
