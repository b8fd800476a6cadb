namespace NexusBot.Sandbox.Rest;

/// <summary>Discord counts code points, so that an emoji outside the basic plane is one.</summary>
public static class TextLength
{
    public static int Of(string text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
                length--;
        }
        return length;
    }
}
