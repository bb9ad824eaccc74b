global using Taizhang.Testing;
global using Xunit;
