namespace Discord.Net.Rest;

/// <summary>A file among the parts of a request.</summary>
internal readonly record struct MultipartFile(Stream Stream, string Filename, string? ContentType = null);
