namespace NexusBot.Storage.LiteDb;

/// <summary>A document is not what its collection promises: a field is missing, has another type, or belongs to a newer version.</summary>
internal sealed class UnreadableDocumentException(string field) : Exception($"The field {field} cannot be read.");
