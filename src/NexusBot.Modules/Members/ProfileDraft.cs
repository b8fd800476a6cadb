namespace NexusBot.Modules.Members;

/// <summary>A refused form of the profile, and where it belonged.</summary>
internal sealed record ProfileDraft<TForm>(ProfileFlow Flow, TForm Form);
