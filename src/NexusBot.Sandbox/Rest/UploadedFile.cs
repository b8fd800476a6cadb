namespace NexusBot.Sandbox.Rest;

/// <summary>A file part of a multipart request; the number is the n of <c>files[n]</c>.</summary>
public sealed record UploadedFile(ulong Number, string Filename, string? ContentType, ReadOnlyMemory<byte> Content);
